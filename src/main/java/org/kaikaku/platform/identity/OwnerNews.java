package org.kaikaku.platform.identity;

import java.util.UUID;

/** What the owner of an account is told. */
public interface OwnerNews {
    /** In the transaction of what is told. */
    void tell(UUID account, AccountChanged.Kind kind);
}
