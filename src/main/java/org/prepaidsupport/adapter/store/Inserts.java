package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inserts many rows whose ids nobody asks for by one statement. */
public final class Inserts {

    private static final Logger LOG = LoggerFactory.getLogger(Inserts.class);

    private Inserts() {}

    /**
     * @param values of each row by column; the same columns in the same order for all, so that the statement stays the
     *     same and the database can keep its plan
     */
    public static <T extends Row> void into(ActiveObjects rows, Class<T> type, List<Map<String, Object>> values) {
        if (values.isEmpty()) {
            return;
        }
        try {
            rows.create(type, values);
        } catch (NoSuchMethodError older) {
            LOG.debug("This version of Active Objects inserts row by row", older);
            values.forEach(each -> rows.create(type, each));
        }
    }
}
