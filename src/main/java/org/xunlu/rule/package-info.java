/**
 * Dated rows of rules that people edit 规则修改: what every table of law, limits, zones and terms has in common.
 *
 * <p>Words: a {@link org.xunlu.rule.RuleEdit} is one change of a row, in words, as it was kept. Law: no row is changed
 * without an edit beside it, in the same transaction, and edits are never changed.
 */
@NullMarked
package org.xunlu.rule;

import org.jspecify.annotations.NullMarked;
