package org.prepaidsupport.host.jira;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Salted digests: enough for a test bench whose passwords are known to everybody. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 8;

    private Passwords() {}

    static String digest(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        String readable = HexFormat.of().formatHex(salt);
        return readable + ":" + digest(readable, password);
    }

    static boolean matches(String password, String digest) {
        int colon = digest.indexOf(':');
        byte[] expected = digest.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(
                expected, digest(digest.substring(0, colon), password).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String salt, String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((salt + password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
