package org.prepaidsupport.host.rest;

import jakarta.ws.rs.core.UriInfo;

/** The absolute addresses of things, as seen by who asks. */
final class Address {

    private final String base;

    private Address(String base) {
        this.base = base;
    }

    static Address of(UriInfo uri) {
        String address = uri.getBaseUri().toString();
        return new Address(address.substring(0, address.indexOf("/rest/")));
    }

    String base() {
        return base;
    }

    String rest(String path) {
        return base + "/rest/api/2/" + path;
    }

    String page(String path) {
        return base + path;
    }
}
