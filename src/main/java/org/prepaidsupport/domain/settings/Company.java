package org.prepaidsupport.domain.settings;

/** The seller, as printed on documents; empty texts where not given. */
public record Company(String name, String address, String vatId, String email, String iban) {

    public static final Company NONE = new Company("", "", "", "", "");
}
