package org.prepaidsupport.bench;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.prepaidsupport.bench.recording.Recording;

/**
 * Measures one kind of work: first what is not to be measured, then runs in turn with runs of the very same statements
 * in bare JDBC, so that both meet the same machine.
 */
public final class Measurement {

    private final Installation installation;
    private final String name;
    private int warmUp = 200;
    private int runs = 500;
    private Runnable before = () -> {};

    private Measurement(Installation installation, String name) {
        this.installation = installation;
        this.name = name;
    }

    public static Measurement of(Installation installation, String name) {
        return new Measurement(installation, name);
    }

    public Measurement runs(int warmUpRuns, int measuredRuns) {
        warmUp = warmUpRuns;
        runs = measuredRuns;
        return this;
    }

    /** What comes before each run and is not measured. */
    public Measurement after(Runnable unmeasured) {
        before = unmeasured;
        return this;
    }

    /** Work that only reads. */
    public Result reading(Runnable work) {
        for (int run = 0; run < warmUp; run++) {
            before.run();
            work.run();
        }
        before.run();
        Recording recording = installation.recording().record(work);
        for (int run = 0; run < warmUp; run++) {
            recording.replay();
        }
        Stopwatch plugin = new Stopwatch(runs);
        Stopwatch jdbc = new Stopwatch(runs);
        for (int run = 0; run < runs; run++) {
            before.run();
            plugin.time(work);
            jdbc.time(recording::replay);
        }
        return result(plugin, Optional.of(recording), OptionalDouble.of(plugin.median() / jdbc.median()));
    }

    /** Work that inserts; in bare JDBC it is done again after what it inserted was deleted. */
    public Result writing(LongFunction<Runnable> work) {
        for (int run = 0; run < warmUp; run++) {
            work.apply(run).run();
        }
        Stopwatch plugin = new Stopwatch(runs);
        Stopwatch jdbc = new Stopwatch(runs);
        Recording last = null;
        for (int run = 0; run < runs; run++) {
            Runnable one = work.apply(run);
            plugin.time(one);
            Map<String, Long> mark = installation.tables().mark();
            Runnable another = work.apply(run);
            last = installation.recording().record(another);
            installation.tables().backTo(mark);
            jdbc.time(last::replay);
        }
        if (last == null) {
            throw new IllegalStateException("no run was measured");
        }
        return result(plugin, Optional.of(last), OptionalDouble.of(plugin.median() / jdbc.median()));
    }

    /** Work that is done once for each run, and counted, but not compared. */
    public Result once(LongFunction<Runnable> work) {
        for (int run = 0; run < warmUp; run++) {
            work.apply(run).run();
        }
        Stopwatch plugin = new Stopwatch(runs);
        for (int run = 0; run < runs; run++) {
            Runnable one = work.apply(run);
            plugin.time(one);
        }
        return result(plugin, Optional.empty(), OptionalDouble.empty());
    }

    private Result result(Stopwatch plugin, Optional<Recording> recording, OptionalDouble ratio) {
        return new Result(
                name,
                installation.database().product().title(),
                plugin.median(),
                plugin.slowest(),
                plugin.runs(),
                recording.map(each -> OptionalLong.of(each.statements())).orElse(OptionalLong.empty()),
                recording.map(each -> OptionalLong.of(each.rows())).orElse(OptionalLong.empty()),
                ratio,
                "");
    }
}
