/** Passkeys: what is kept of them, adding, renaming, removing. */
@NullMarked
package org.kaikaku.platform.identity.passkey;

import org.jspecify.annotations.NullMarked;
