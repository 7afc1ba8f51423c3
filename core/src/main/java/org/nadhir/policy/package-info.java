/// Who may be told what: the rules, and the ruling they come to.
///
/// No input, no clock, no memory: the same request and facts get the same ruling. Main types: [Policy], [Request],
/// [Facts], [Ruling].
/// Trap: all rules must agree. A rule can only narrow; there is none that overrules another. What lifts a rule is
/// inside that rule.
package org.nadhir.policy;
