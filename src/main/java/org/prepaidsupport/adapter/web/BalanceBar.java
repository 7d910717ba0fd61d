package org.prepaidsupport.adapter.web;

/**
 * How much of what was ordered is used, as a bar and always in words.
 *
 * @param used width in percent of the part within what was ordered
 * @param over width in percent of the part beyond
 * @param mark where the warning threshold is, in percent; 0: none
 * @param words for example {@code 6h 30m of 10h used · 3h 30m left}
 * @param hint the same in decimal hours
 */
public record BalanceBar(int used, int over, int mark, String words, String hint) implements View {

    public boolean isOver() {
        return over > 0;
    }

    public boolean isMarked() {
        return mark > 0 && mark < 100 && over == 0;
    }
}
