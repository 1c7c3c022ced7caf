package org.kaikaku.platform.mandate.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may act (代理人).
 *
 * @param name of the account, or as a clerk read it off a document
 * @param person register number, once the account is linked; null before
 * @param profession key; empty where none is asked
 * @param registration number under which the profession knows them; empty where none is asked
 */
public record Proxy(UUID account, String name, @Nullable String person, String profession, String registration) {}
