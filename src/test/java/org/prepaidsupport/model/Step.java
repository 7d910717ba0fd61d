package org.prepaidsupport.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One thing somebody does, to be done alike by all desks. */
public final class Step {

    private final String text;
    private final Function<SupportDesk, Answer> work;

    private Step(String text, Function<SupportDesk, Answer> work) {
        this.text = text;
        this.work = work;
    }

    /** Something that is answered. */
    public static Step asked(String text, Function<SupportDesk, Answer> work) {
        return new Step(text, work);
    }

    /** Something that just happens. */
    public static Step done(String text, Consumer<SupportDesk> work) {
        return new Step(text, desk -> {
            work.accept(desk);
            return Answer.DONE;
        });
    }

    public Answer doAt(SupportDesk desk) {
        return work.apply(desk);
    }

    /** As {@link #doAt}; empty if there is not what it needs, because a step before was left out. */
    public Optional<Answer> tryAt(SupportDesk desk) {
        try {
            return Optional.of(doAt(desk));
        } catch (Missing missing) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
