package org.prepaidsupport.host;

/** The seed's story, told through the plugin's own REST API where it has not been told yet. */
final class Demo {

    private Demo() {}

    static void make(String address) {
        // Filled in below.
    }
}
