@NullMarked
package org.kaikaku.platform.audit.seal;

import org.jspecify.annotations.NullMarked;
