package org.prepaidsupport.fakes;

import java.util.Optional;
import org.prepaidsupport.application.diagnostics.HostCheck;

/** A comparison that found what a test says. */
public final class FakeHostCheck implements HostCheck {

    private Optional<Result> last = Optional.empty();

    public void found(Result result) {
        last = Optional.of(result);
    }

    @Override
    public Optional<Result> last() {
        return last;
    }
}
