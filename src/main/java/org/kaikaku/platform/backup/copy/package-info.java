/** The form of a copy (docs/adr/backup-by-copy.md), taking one, bringing one back. */
@NullMarked
package org.kaikaku.platform.backup.copy;

import org.jspecify.annotations.NullMarked;
