/** Access tokens (アクセストークン): what a program holds instead of a person's password. Each does no more than its scopes, and ends. */
@NullMarked
package org.kaikaku.platform.identity.token;

import org.jspecify.annotations.NullMarked;
