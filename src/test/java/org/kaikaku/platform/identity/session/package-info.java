@NullMarked
package org.kaikaku.platform.identity.session;

import org.jspecify.annotations.NullMarked;
