package org.prepaidsupport.bench.micro;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.prepaidsupport.bench.Bench;
import org.prepaidsupport.bench.Report;
import org.prepaidsupport.bench.Result;
import org.prepaidsupport.bench.Scale;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;

/** The pure parts, measured by JMH; on no database, so once. */
public final class MicroCases implements Bench.Cases {

    @Override
    public void measure(Databases databases, Product product, Scale scale, Report report) {
        if (product == Product.H2) {
            return;
        }
        try {
            for (RunResult each : new Runner(new OptionsBuilder()
                            .include(PureParts.class.getName() + ".*")
                            .forks(1)
                            .warmupIterations(scale.quick() ? 1 : 3)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(scale.quick() ? 2 : 5)
                            .measurementTime(TimeValue.seconds(1))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()) {
                report.add(result(each));
            }
        } catch (RunnerException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Result result(RunResult run) {
        double nanoseconds = run.getPrimaryResult().getScore();
        return new Result(
                "JMH: " + run.getPrimaryResult().getLabel(),
                "-",
                nanoseconds / 1000,
                run.getPrimaryResult().getStatistics().getMax() / 1000,
                (int) run.getPrimaryResult().getSampleCount(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                "%.0f ns on average".formatted(nanoseconds));
    }
}
