/** Takes a CSV of residents from an administrator's hand and says what became of each row. */
@NullMarked
package org.kaikaku.platform.register.upload;

import org.jspecify.annotations.NullMarked;
