package org.prepaidsupport.host.reliability;

/**
 * An issue that work is logged on.
 *
 * @param key the first it had; it has others after it is moved, and this one still leads to it
 */
record Place(long id, String key) {}
