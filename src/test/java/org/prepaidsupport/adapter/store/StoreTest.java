package org.prepaidsupport.adapter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.dev.activeobjects.TestDatabase;
import org.prepaidsupport.fakes.Plugin;

/** What a store promises must hold on every database: each test runs on H2 and on PostgreSQL. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.Kind.class)
public abstract class StoreTest {

    @Parameter
    TestDatabase.Kind kind;

    private Plugin plugin;

    @BeforeEach
    final void start() {
        plugin = Plugin.on(kind);
        prepare();
    }

    @AfterEach
    final void stop() {
        plugin.close();
    }

    /** Called before each test, when the database is empty. */
    protected void prepare() {}

    protected final <T> T store(Class<T> type) {
        return plugin.get(type);
    }

    /** Runs it in a transaction of its own. */
    protected final <T> T stored(Supplier<T> work) {
        return store(Transactions.class).run(work);
    }

    protected final void changed(Runnable work) {
        store(Transactions.class).run(work);
    }

    /** How many SQL statements the work runs. */
    protected final <T> int statements(Supplier<T> work) {
        return plugin.database().count(work);
    }

    protected final List<String> tables() {
        return plugin.database().tables();
    }

    /**
     * Runs the work in that many threads, each in a transaction of its own, and holds them back at the barrier they get
     * until all are there.
     *
     * @return what each answered, or the exception it ended with
     */
    protected final List<Object> race(int threads, RacingWork work) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        List<Callable<Object>> racers = new ArrayList<>();
        for (int racer = 0; racer < threads; racer++) {
            int number = racer;
            racers.add(() -> stored(() -> work.run(number, () -> await(barrier))));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> each : pool.invokeAll(racers)) {
                outcomes.add(outcome(each));
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    /** Part of a race. */
    public interface RacingWork {
        Object run(int racer, Runnable everybodyIsHere);
    }

    private static Object outcome(Future<Object> racer) throws InterruptedException {
        try {
            return racer.get();
        } catch (ExecutionException failure) {
            return failure.getCause();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
