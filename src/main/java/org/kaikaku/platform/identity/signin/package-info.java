@NullMarked
package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
