package org.prepaidsupport.application;

/**
 * Which part of a list is wanted.
 *
 * @param start index of the first item, not negative
 * @param limit how many at the most, 1 to 1000
 */
public record PageRequest(int start, int limit) {

    public static final int LARGEST = 1000;
    public static final PageRequest FIRST = new PageRequest(0, 50);
    /** Everything that a page may hold, for choices in forms. */
    public static final PageRequest CHOICES = new PageRequest(0, LARGEST);
}
