package org.kaikaku.platform.notice;

import java.util.Set;
import java.util.UUID;

/**
 * Tells people what happened. Always in the caller's transaction: what is not committed is told to nobody, and what is committed is told. On
 * their page they find it at once; mails and letters leave after the commit.
 */
public interface Notices {

    /** To whoever signs in with this account. */
    void tell(UUID account, News news);

    /** To a person, by their accounts; by letter where they have none, or want it so. */
    void tell(Addressee addressee, News news);

    /**
     * To whoever has no account, by mail to the address that they gave; the link of the news may carry what opens it. Nothing where the city
     * says nothing of this kind to them, or sends no mails. What cannot be delivered is published as {@link CorrespondentUnreached}.
     */
    void tell(Correspondent correspondent, News news);

    /** Whether this kind of news goes to people without an account. */
    boolean tellsCorrespondents(String kind);

    /** Accounts that have asked for a kind of news which comes only to those who do. */
    Set<UUID> wanting(String kind);

    /** How many days before something is due the city reminds of it. */
    Set<Integer> remindBefore();
}
