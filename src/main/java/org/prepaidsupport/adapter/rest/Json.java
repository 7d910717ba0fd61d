package org.prepaidsupport.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/**
 * JSON as the REST contract has it, whatever Jira's own mapper is set to: decimals as strings, money with its
 * currency, ISO dates, closed sets in lower case with hyphens, null fields present.
 */
@Component
class Json {

    private static final TypeReference<Map<String, Object>> RECORD = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule()
                    .addSerializer(Decimal.class, asText(Decimal::toString))
                    .addSerializer(LocalDate.class, asText(LocalDate::toString))
                    .addSerializer(OffsetDateTime.class, asText(OffsetDateTime::toString))
                    .addSerializer(Currency.class, asText(Currency::getCurrencyCode))
                    .addSerializer(constants(), asText(Input::wire))
                    .addSerializer(Money.class, new MoneySerializer()))
            .build();

    /** @throws JsonProcessingException if the text is not one JSON object */
    Map<String, Object> read(String text) throws JsonProcessingException {
        return mapper.readValue(text, RECORD);
    }

    String write(Object answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be written as JSON: " + answer.getClass(), unwritable);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // one serializer for every enum
    private static Class<Enum<?>> constants() {
        return (Class) Enum.class;
    }

    private static <T> JsonSerializer<T> asText(Function<T, String> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(text.apply(value));
            }
        };
    }

    private static final class MoneySerializer extends JsonSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }
}
