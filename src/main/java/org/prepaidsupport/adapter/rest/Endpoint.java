package org.prepaidsupport.adapter.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.prepaidsupport.application.Overtaken;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.table.Sheet;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.Validation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What every resource does alike: reads the body, answers in JSON, and turns a refusal into the problem it is. Done
 * here rather than in an exception mapper, so that nothing depends on how Jira's REST module finds providers.
 */
@Component
class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int LARGEST_BODY = 1 << 20;
    private static final int LARGEST_SHEET = 4 << 20;

    private final Json json;
    private final Texts texts;
    private final Reading reading;

    Endpoint(Json json, Texts texts, Reading reading) {
        this.json = json;
        this.texts = texts;
        this.reading = reading;
    }

    /** 200 with what the work answers. */
    <T> Response read(Supplier<T> work) {
        return answer(() -> of(Response.Status.OK, reading.of(work)));
    }

    /** 200 with what the work answers to the body. */
    Response change(InputStream body, Function<Input, ?> work) {
        return answer(() -> of(Response.Status.OK, work.apply(input(body))));
    }

    /** 200 with what the work answers to a sheet of comma-separated values. */
    Response sheet(InputStream body, Function<Sheet, ?> work) {
        return answer(() -> of(Response.Status.OK, work.apply(Csv.read(utf8(bytes(body, LARGEST_SHEET))))));
    }

    /** 201 with the record that was made. */
    Response create(InputStream body, Function<Input, ?> work) {
        return answer(() -> of(Response.Status.CREATED, work.apply(input(body))));
    }

    /** The same where there is nothing to send. */
    Response make(Supplier<?> work) {
        return answer(() -> of(Response.Status.CREATED, work.get()));
    }

    /** 202 with what the work answers to the body where it goes on in the background, else 200. */
    Response start(InputStream body, Function<Input, Started> work) {
        return answer(() -> {
            Started started = work.apply(input(body));
            return of(started.goesOn() ? Response.Status.ACCEPTED : Response.Status.OK, started.entity());
        });
    }

    /** 200 with a file, which browsers show rather than keep. */
    Response file(Supplier<Attachment> work) {
        return answer(() -> {
            Attachment file = reading.of(work);
            return Response.ok(file.bytes(), file.mediaType())
                    .header("Content-Disposition", "inline; filename=\"" + file.fileName() + "\"")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        });
    }

    /** 204. */
    Response delete(Runnable work) {
        return answer(() -> {
            work.run();
            return Response.noContent().build();
        });
    }

    /** Whatever response the work makes; refusals answered as everywhere. */
    Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            return refused(refused);
        } catch (Overtaken lost) {
            return problem(409, Message.of("prepaid.error.stale"));
        } catch (BodyTooLarge tooLarge) {
            return problem(413, Message.of("prepaid.error.body.large", tooLarge.limit));
        } catch (RuntimeException failure) {
            return unexpected(failure);
        }
    }

    private Response refused(Refused refused) {
        if (refused instanceof InvalidInput invalid) {
            return respond(400, new Problem(texts.text(invalid.reason()), errors(invalid), null));
        }
        if (refused instanceof Forbidden) {
            return problem(403, refused.reason());
        }
        if (refused instanceof NotFound) {
            return problem(404, refused.reason());
        }
        if (refused instanceof Conflict) {
            return problem(409, refused.reason());
        }
        throw new IllegalStateException("unknown refusal", refused);
    }

    private Map<String, String> errors(InvalidInput invalid) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : invalid.errors()) {
            errors.putIfAbsent(error.field(), texts.text(error.message()));
        }
        return errors;
    }

    private Response unexpected(RuntimeException failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Request failed, reference {}", reference, failure);
        return respond(500, new Problem(texts.text("prepaid.error.internal", reference), Map.of(), reference));
    }

    private Response problem(int status, Message message) {
        return respond(status, new Problem(texts.text(message), Map.of(), null));
    }

    private Response of(Response.Status status, Object answer) {
        return respond(status.getStatusCode(), answer);
    }

    private Response respond(int status, Object entity) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(json.write(entity))
                .build();
    }

    private Input input(InputStream body) {
        String text = new String(bytes(body, LARGEST_BODY), StandardCharsets.UTF_8);
        try {
            return new Input(text.isBlank() ? Map.of() : json.read(text), new Validation());
        } catch (IOException unreadable) {
            throw new InvalidInput(Message.of("prepaid.error.not.json"), List.of());
        }
    }

    private static byte[] bytes(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new BodyTooLarge(limit);
            }
            return bytes;
        } catch (IOException broken) {
            throw new InvalidInput(Message.of("prepaid.error.body.broken"), List.of());
        }
    }

    /** Letters that are not UTF-8 are refused: read as something else they would be stored wrong. */
    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw InvalidInput.at("file", "prepaid.import.not.utf8");
        }
    }

    /** Work that may go on after it is answered. */
    record Started(Object entity, boolean goesOn) {}

    private static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int limit;

        BodyTooLarge(int limit) {
            this.limit = limit;
        }
    }
}
