package org.prepaidsupport.application.upselling;

import java.util.Collection;
import java.util.List;

/** Keeps which crossings were told of. */
public interface UpsellNoticeStore {

    /** Of these lines, in no order; one statement for every thousand. */
    List<UpsellNotice> ofLines(Collection<Long> lineIds);

    /**
     * Stores new ones.
     *
     * @throws org.prepaidsupport.application.AlreadyTaken at once or when the transaction ends, if another node stored
     *     one of them first
     */
    void add(Collection<UpsellNotice> notices);

    /** Those whose mail is still to be queued, oldest first. */
    List<UpsellNotice> mailPending();

    /** Its mail was queued, or nobody can be told. */
    void mailed(UpsellNotice notice);
}
