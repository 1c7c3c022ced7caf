/**
 * A language model (言語モデル) that may put an answer into words, where an administrator turned one on. It is given nothing but what was found,
 * and nothing that it says is shown unless that says it too.
 */
@NullMarked
package org.kaikaku.service.contact.model;

import org.jspecify.annotations.NullMarked;
