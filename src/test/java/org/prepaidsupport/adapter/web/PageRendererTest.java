package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.webresource.api.assembler.RequiredResources;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.NotFound;

class PageRendererTest {

    private static final String ORDERS = "/jira/plugins/servlet/prepaid/orders";
    private static final Page ORDERS_PAGE = new Page(Frame.of("Orders"), "common/list", new Link("", ""));
    private static final Optional<String> BOB = Optional.of("bob");
    private static final Optional<String> NOBODY = Optional.empty();

    private final List<String> contexts = new ArrayList<>();
    private final Requests.Answer answer = new Requests.Answer();

    @Test
    void answersAPageOfHeadContentAndFoot() throws IOException {
        serve(BOB, Map.of(), address -> ORDERS_PAGE);

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body.toString())
                .isEqualTo("templates/common/head.vm templates/common/list.vm templates/common/foot.vm ");
        assertThat(answer.headers)
                .containsEntry("Content-Type", "text/html;charset=UTF-8")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void asksForTheScriptsAndStylesOfPages() throws IOException {
        serve(BOB, Map.of(), address -> ORDERS_PAGE);

        assertThat(contexts).containsExactly("org.prepaidsupport.pages");
    }

    @Test
    void sendsAStrangerToLogInAndBackToWhatWasAskedFor() throws IOException {
        serve(NOBODY, Map.of("state", "sent"), address -> ORDERS_PAGE);

        assertThat(answer.location).isEqualTo("/login?to=http://jira.example" + ORDERS + "?state=sent");
        assertThat(answer.body.toString()).isEmpty();
    }

    @Test
    void sendsAStrangerToLogInEvenWhereTheQueryIsNoAddress() throws IOException {
        serve(NOBODY, Map.of("q", "{|"), address -> ORDERS_PAGE);

        assertThat(answer.location).isEqualTo("/login?to=http://jira.example" + ORDERS);
    }

    @Test
    void whatMayNotBeSeenLooksLikeWhatIsAbsent() throws IOException {
        serve(BOB, Map.of(), refusing(new NotFound()));
        Requests.Answer absent = answer;
        Requests.Answer forbidden = new Requests.Answer();
        renderer(BOB).serve(Requests.get(ORDERS, Map.of()), forbidden.response(), refusing(new Forbidden()));

        assertThat(absent.status).isEqualTo(404);
        assertThat(forbidden.status).isEqualTo(404);
        assertThat(forbidden.body.toString()).isEqualTo(absent.body.toString());
    }

    @Test
    void anAddressThatCannotBeReadIsABadRequest() throws IOException {
        serve(BOB, Map.of("state", "unheard-of"), refusing(InvalidInput.at("state", "prepaid.error.not.choice", "x")));

        assertThat(answer.status).isEqualTo(400);
    }

    @Test
    void aTemplateThatFailsLeavesNothingBehind() {
        Page broken = new Page(Frame.of("Broken"), "broken", new Link("", ""));

        assertThatThrownBy(() -> serve(BOB, Map.of(), address -> broken)).isInstanceOf(IOException.class);
        assertThat(answer.body.toString()).isEmpty();
    }

    private void serve(Optional<String> user, Map<String, String> query, Function<Address, Page> pages)
            throws IOException {
        renderer(user).serve(Requests.get(ORDERS, query), answer.response(), pages);
    }

    private static Function<Address, Page> refusing(RuntimeException refusal) {
        return address -> {
            throw refusal;
        };
    }

    private PageRenderer renderer(Optional<String> user) {
        Texts texts = Message::key;
        Requests.Tokens tokens = new Requests.Tokens();
        Paths paths = new Paths(mode -> "/jira");
        PageWriter writer = new PageWriter(
                (template, context, html) -> {
                    if (template.contains("broken")) {
                        throw new IOException("broken");
                    }
                    html.write(template + " ");
                },
                () -> () -> new Collecting(contexts),
                tokens,
                tokens,
                texts,
                FormatsTest.english(),
                paths);
        return new PageRenderer(
                to -> URI.create("/login?to=" + to),
                () -> user,
                new Plain(),
                writer,
                // Nothing is sent here.
                null,
                texts,
                FormatsTest.english(),
                paths);
    }

    private static final class Plain implements Reading {

        @Override
        public <T> T of(Supplier<T> work) {
            return work.get();
        }
    }

    private record Collecting(List<String> contexts) implements RequiredResources {

        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            throw new UnsupportedOperationException(moduleCompleteKey);
        }

        @Override
        public RequiredResources requireContext(String context) {
            contexts.add(context);
            return this;
        }
    }
}
