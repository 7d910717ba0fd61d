package org.prepaidsupport.adapter.web;

/**
 * Something that can be done with what a page shows: a link, or a call of the REST API by script; without scripts the
 * page is told the id.
 *
 * @param id of the element
 * @param place primary, button, or more (in the dropdown)
 * @param href of a link; empty for a call
 * @param method of a call
 * @param url of a call, below the REST API's base
 * @param flag that a call sends as true; empty: it sends nothing
 * @param done what the flag says afterwards
 * @param next where to go afterwards; {@code {id}} stands for the answer's id; empty: the same page again
 * @param question asked before, where it can't be undone; empty: not asked
 * @param explanation below the question
 */
public record Action(
        String id,
        String label,
        String place,
        String href,
        String method,
        String url,
        String flag,
        String done,
        String next,
        String question,
        String explanation)
        implements View {

    public static Action link(String id, String label, String href) {
        return new Action(id, label, "button", href, "", "", "", "", "", "", "");
    }

    public static Action call(String id, String label, String method, String url, String done) {
        return new Action(id, label, "button", "", method, url, "", done, "", "", "");
    }

    public Action primary() {
        return at("primary");
    }

    public Action more() {
        return at("more");
    }

    public Action then(String address) {
        return new Action(id, label, place, href, method, url, flag, done, address, question, explanation);
    }

    /** @param name of a flag that a call sends as true; needs no escaping in JSON */
    public Action sending(String name) {
        return new Action(id, label, place, href, method, url, name, done, next, question, explanation);
    }

    /** What a call sends, as JSON. */
    public String body() {
        return flag.isEmpty() ? "" : "{\"" + flag + "\":true}";
    }

    public Action asking(String title, String text) {
        return new Action(id, label, place, href, method, url, flag, done, next, title, text);
    }

    private Action at(String other) {
        return new Action(id, label, other, href, method, url, flag, done, next, question, explanation);
    }
}
