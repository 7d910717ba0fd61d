package org.prepaidsupport.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps records of one kind that people edit. */
public interface RecordStore<T> {

    Optional<T> byId(long id);

    /** Those that exist among these ids; one statement whatever the number. */
    Map<Long, T> byIds(Collection<Long> ids);

    Page<T> list(RecordQuery query);

    /** Fields that a list can be sorted by. */
    Set<String> sortable();

    /** @return the record as stored, with its id */
    T add(T record);

    /**
     * @return the record as the next version
     * @throws org.prepaidsupport.domain.Conflict if the version is not the current one
     */
    T save(T record);

    void delete(long id);
}
