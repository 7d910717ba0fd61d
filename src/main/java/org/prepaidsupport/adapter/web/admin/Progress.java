package org.prepaidsupport.adapter.web.admin;

import org.prepaidsupport.adapter.web.View;

/**
 * Work that is under way.
 *
 * @param percent how much of it is done
 * @param words the same in figures
 */
public record Progress(int percent, String words) implements View {

    static Progress of(long done, long total, String words) {
        return new Progress(total <= 0 ? 0 : (int) Math.min(100, done * 100 / total), words);
    }
}
