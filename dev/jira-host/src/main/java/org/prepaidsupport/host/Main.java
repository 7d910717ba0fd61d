package org.prepaidsupport.host;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Runs a host until it is stopped. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(options.home());
        try (RandomAccessFile file =
                        new RandomAccessFile(options.home().resolve("lock").toFile(), "rw");
                FileLock lock = file.getChannel().tryLock()) {
            if (lock == null) {
                System.err.println("Something already runs in " + options.home() + "; choose another with --home");
                System.exit(2);
            }
            run(options, begin);
        }
    }

    private static void run(Options options, long begin) {
        JiraHost host;
        try {
            host = JiraHost.start(
                    options.port(),
                    options.home(),
                    options.databaseAddress(),
                    options.plugins().toArray(new Path[0]));
        } catch (RuntimeException failure) {
            System.err.println("Did not start: " + failure.getMessage());
            failure.printStackTrace();
            System.exit(1);
            return;
        }
        Thread stopping = new Thread(
                () -> {
                    host.close();
                    System.out.println("Stopped.");
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stopping);
        if (options.demo()) {
            Demo.make(host.address(), host.jira());
        }
        System.out.printf(
                "%nJira stand-in with Prepaid Support runs at %s (after %.1f s)%n",
                host.address(), (System.nanoTime() - begin) / 1e9);
        System.out.println(
                "Log in as admin, anna (agent), bob (billing), vera (viewer) or carl (customer); the password is the name.");
        System.out.println("Stop with Ctrl-C.");
        waitForEver();
    }

    private static void waitForEver() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
