package org.prepaidsupport.host.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/** Personal access tokens; kept as digests, so that what was made is told once. */
public final class AccessTokens {

    /** A token without its secret; times in milliseconds, null for never. */
    public record Token(long id, String name, long created, Long expires, Long used) {}

    /** A token with its secret. */
    public record Made(Token token, String secret) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 30;

    private final Sql sql;
    private final Clock clock;
    private final Users users;

    AccessTokens(Sql sql, Clock clock, Users users) {
        this.sql = sql;
        this.clock = clock;
        this.users = users;
    }

    public Made create(User user, String name, Optional<Instant> expires) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getEncoder().encodeToString(bytes);
        long id = sql.insert(
                "INSERT INTO jira_access_token (user_key, name, digest, created, expires) VALUES (?, ?, ?, ?, ?)",
                user.key(),
                name,
                digest(secret),
                clock.millis(),
                expires.map(Instant::toEpochMilli).orElse(null));
        Token made = ofUser(user).stream()
                .filter(token -> token.id() == id)
                .findFirst()
                .orElseThrow();
        return new Made(made, secret);
    }

    public List<Token> ofUser(User user) {
        return sql.list(
                "SELECT * FROM jira_access_token WHERE user_key = ? ORDER BY id",
                row -> new Token(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("created"),
                        row.getObject("expires", Long.class),
                        row.getObject("used", Long.class)),
                user.key());
    }

    /** @return whether the user had such a token */
    public boolean revoke(User user, long id) {
        return sql.update("DELETE FROM jira_access_token WHERE user_key = ? AND id = ?", user.key(), id) > 0;
    }

    /** Whose this is, if it is valid and the account active. */
    public Optional<User> owner(String secret) {
        String digest = digest(secret);
        long now = clock.millis();
        Optional<User> owner = sql.one(
                        "SELECT user_key FROM jira_access_token WHERE digest = ? AND (expires IS NULL OR expires > ?)",
                        row -> row.getString(1),
                        digest,
                        now)
                .flatMap(users::byKey)
                .filter(User::active);
        owner.ifPresent(user -> sql.update(
                "UPDATE jira_access_token SET used = ? WHERE digest = ? AND (used IS NULL OR used < ?)",
                now,
                digest,
                now - 60_000));
        return owner;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
