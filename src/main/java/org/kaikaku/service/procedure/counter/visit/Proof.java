package org.kaikaku.service.procedure.counter.visit;

/** What was seen before somebody was believed to be who they said (住民基本台帳事務処理要領 第2-4). */
public enum Proof {
    MYNUMBER_CARD,
    DRIVING_LICENCE,
    RESIDENCE_CARD,
    /** Two papers without a photo, such as 資格確認書 and 年金手帳. */
    TWO_PAPERS,
    /** Another paper, named by the clerk. */
    OTHER,
    /** Nobody came: a paper did. It proves nothing beyond its signature. */
    PAPER_ONLY;

    public boolean inPerson() {
        return this != PAPER_ONLY;
    }
}
