package org.prepaidsupport.bench.database;

/** A database product that is measured. */
public enum Product {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
