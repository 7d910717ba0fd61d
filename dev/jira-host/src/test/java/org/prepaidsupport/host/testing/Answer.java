package org.prepaidsupport.host.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.assertj.core.api.Assertions;

/** What the server answered; the body is missing if it was no JSON. */
public record Answer(int status, JsonNode body, String text) {

    /** This answer, if its status is as expected; else the test fails and shows the body. */
    public Answer expect(int expected) {
        Assertions.assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    /** By JSON pointer without the first slash: {@code lines/0/task}. */
    public JsonNode at(String path) {
        return body.at("/" + path);
    }

    public String text(String path) {
        return at(path).asText();
    }

    public long id() {
        return at("id").asLong();
    }

    public BigDecimal decimal(String path) {
        Assertions.assertThat(at(path).isTextual()).as(path + " in " + text).isTrue();
        return new BigDecimal(text(path));
    }
}
