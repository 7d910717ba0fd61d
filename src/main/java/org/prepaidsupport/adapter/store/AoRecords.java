package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.Conflict;

/** A store of records with a name, a version and an archive, over one kind of row. */
public abstract class AoRecords<R extends NamedRow, T> implements RecordStore<T> {

    protected final ActiveObjects rows;
    private final Claims claims;
    protected final Copies copies;
    private final Class<R> type;

    protected AoRecords(ActiveObjects rows, Claims claims, Copies copies, Class<R> type) {
        this.rows = rows;
        this.claims = claims;
        this.copies = copies;
        this.type = type;
        copies.keeps(type.getSimpleName());
    }

    protected abstract T read(R row);

    /** Copies all but id and version. */
    protected abstract void write(T value, R row);

    protected abstract long id(T value);

    protected abstract int version(T value);

    /** What hangs on the row in other tables, read for all of them at once; nothing where not overridden. */
    protected List<T> readAll(List<R> found) {
        return found.stream().map(this::read).toList();
    }

    /** Called after the row was saved, with its id. */
    protected void saved(T value, long id) {}

    @Override
    public Optional<T> byId(long id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<Long, T> byIds(Collection<Long> ids) {
        return copies.records(kind(), ids, this::read);
    }

    /** What {@link Copies} call these records. */
    protected final String kind() {
        return type.getSimpleName();
    }

    private Map<Long, T> read(Collection<Long> ids) {
        Map<Long, T> found = new LinkedHashMap<>();
        for (List<Long> some : In.parts(ids)) {
            Query query = Query.select().where(In.list(Row.ID, some.size()), some.toArray());
            readAll(Arrays.asList(rows.find(type, query))).forEach(each -> found.put(id(each), each));
        }
        return found;
    }

    @Override
    public Page<T> list(RecordQuery wanted) {
        return wanted.equals(RecordQuery.ALL)
                ? Objects.requireNonNull(
                        copies.records(kind(), "all", List.of(wanted), any -> Map.of(wanted, find(wanted)))
                                .get(wanted))
                : find(wanted);
    }

    private Page<T> find(RecordQuery wanted) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        wanted.text().ifPresent(text -> {
            conditions.add(Like.condition(NamedRow.SEARCH));
            values.add(Like.part(lower(text)));
        });
        wanted.active().ifPresent(active -> {
            conditions.add(NamedRow.ACTIVE + " = ?");
            values.add(active);
        });
        Function<Query, Query> filter =
                query -> conditions.isEmpty() ? query : query.where(String.join(" AND ", conditions), values.toArray());
        int total = rows.count(type, filter.apply(Query.select()));
        Query page = filter.apply(Query.select())
                .order(order(wanted.order()))
                .limit(wanted.page().limit())
                .offset(wanted.page().start());
        return new Page<>(
                readAll(Arrays.asList(rows.find(type, page))),
                total,
                wanted.page().start(),
                wanted.page().limit());
    }

    private String order(RecordQuery.Order wanted) {
        String column = Objects.requireNonNull(sortColumns().get(wanted.field()));
        String direction = wanted.descending() ? " DESC, " : " ASC, ";
        String byName = column.equals(NamedRow.SEARCH) ? "" : NamedRow.SEARCH + " ASC, ";
        return column + direction + byName + Row.ID + " ASC";
    }

    /** Columns that lists can be sorted by, by the field of the REST API; the name where not overridden. */
    protected Map<String, String> sortColumns() {
        return Map.of("name", NamedRow.SEARCH);
    }

    @Override
    public Set<String> sortable() {
        return sortColumns().keySet();
    }

    @Override
    public T add(T value) {
        R row = rows.create(type, new DBParam(VersionedRow.VERSION, 1));
        return store(value, row);
    }

    @Override
    public T save(T value) {
        R row = rows.get(type, id(value));
        if (row == null || row.getVersion() != version(value)) {
            throw new Conflict("prepaid.error.stale");
        }
        int next = version(value) + 1;
        claims.claim(kind() + ":" + id(value) + ":v" + next);
        row.setVersion(next);
        return store(value, row);
    }

    @Override
    public void delete(long id) {
        R row = rows.get(type, id);
        if (row != null) {
            rows.delete(row);
            copies.changed(kind());
        }
    }

    private T store(T value, R row) {
        write(value, row);
        row.setSearchName(lower(text(row.getName())));
        row.save();
        saved(value, row.getID());
        copies.changed(kind());
        return read(row);
    }

    /** Databases may give the empty text back as null. */
    protected static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
