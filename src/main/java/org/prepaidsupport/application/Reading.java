package org.prepaidsupport.application;

import java.util.function.Supplier;

/** Spares statements in work that only reads: records that a node read before are taken as long as they are current. */
public interface Reading {

    /**
     * Does the work with settings, teams, customers, products, units, taxes, orders and what is invoiced and folded as
     * they are when it begins.
     * What it writes itself it may not see.
     */
    <T> T of(Supplier<T> work);
}
