package org.prepaidsupport.model;

/**
 * An order line that is entered.
 *
 * @param quantity whole number, in the unit
 * @param days whether the unit is a day of eight hours; else it is an hour
 * @param makesTask whether confirming makes a task of it
 */
public record NewLine(String name, int quantity, boolean days, boolean makesTask) {

    long seconds() {
        return quantity * (days ? 8L : 1L) * 3600;
    }
}
