package org.kaikaku.platform.notice;

import org.jspecify.annotations.Nullable;

/**
 * A person who may have no account.
 *
 * @param person register number; null where they are not known there
 * @param name as it is to stand on a letter to somebody whom the register does not know
 * @param postal as they gave it; null where they gave none
 * @param address as they gave it, for somebody whom the register does not know; of others the one to which they move, for when they have
 *     left the city; null where they gave none
 */
public record Addressee(
        @Nullable String person,
        String name,
        @Nullable String postal,
        @Nullable String address) {}
