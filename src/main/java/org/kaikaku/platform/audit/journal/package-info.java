@NullMarked
package org.kaikaku.platform.audit.journal;

import org.jspecify.annotations.NullMarked;
