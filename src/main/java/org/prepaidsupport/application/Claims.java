package org.prepaidsupport.application;

/**
 * Rows with one unique text that guard changes across nodes: Active Objects saves by id alone, so of two savers of
 * the same version the one whose claim is stored wins.
 */
public interface Claims {

    /**
     * Stores the claim as part of the open transaction.
     *
     * @param text names what is claimed, for example {@code order:17:v5}
     * @throws AlreadyTaken at once or when the transaction ends, if it was claimed before
     */
    void claim(String text);
}
