package org.prepaidsupport.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a host is to run.
 *
 * @param port 0 for any that is free
 * @param home where its files are kept
 * @param database a JDBC address; absent: H2 in the home folder
 * @param plugins the jars to install
 * @param demo whether the demo data is made where there is none
 */
record Options(int port, Path home, Optional<String> database, List<Path> plugins, boolean demo) {

    private static final int DEFAULT_PORT = 2990;
    private static final int HIGHEST_PORT = 65_535;

    static final String USAGE =
            "Options: --port N  --home FOLDER  --database jdbc:postgresql://[user:password@]host/name  --empty";

    static Options parse(String... arguments) {
        int port = DEFAULT_PORT;
        Path home = Path.of(".run");
        Optional<String> database = Optional.empty();
        boolean demo = true;
        List<Path> plugins = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = port(value(arguments, ++i));
                case "--home" -> home = Path.of(value(arguments, ++i));
                case "--database" -> database = Optional.of(database(value(arguments, ++i)));
                case "--empty" -> demo = false;
                default -> plugins.add(jar(arguments[i]));
            }
        }
        return new Options(port, home.toAbsolutePath().normalize(), database, plugins, demo);
    }

    private static String value(String[] arguments, int position) {
        if (position >= arguments.length) {
            throw new IllegalArgumentException(arguments[position - 1] + " needs a value. " + USAGE);
        }
        return arguments[position];
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new IllegalArgumentException("--port needs a number up to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static String database(String address) {
        if (!address.startsWith("jdbc:postgresql:") && !address.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException(
                    "--database needs an address of PostgreSQL or H2 that starts with jdbc:");
        }
        return address;
    }

    private static Path jar(String argument) {
        if (!argument.endsWith(".jar")) {
            throw new IllegalArgumentException("Unknown option " + argument + ". " + USAGE);
        }
        return Path.of(argument);
    }

    String databaseAddress() {
        return database.orElseGet(() -> "jdbc:h2:file:" + home.resolve("database") + ";LOCK_TIMEOUT=20000");
    }
}
