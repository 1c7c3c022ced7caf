@NullMarked
package org.kaikaku.platform.identity.role;

import org.jspecify.annotations.NullMarked;
