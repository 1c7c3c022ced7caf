/** What a file would change: rows that wait beside the register, compared with it, and taken over all together. */
@NullMarked
package org.kaikaku.platform.register.staging;

import org.jspecify.annotations.NullMarked;
