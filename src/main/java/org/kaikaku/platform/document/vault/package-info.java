/** How documents lie: sealed, under keys that the database does not have. */
@NullMarked
package org.kaikaku.platform.document.vault;

import org.jspecify.annotations.NullMarked;
