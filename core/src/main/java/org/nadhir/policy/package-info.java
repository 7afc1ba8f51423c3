/// Who may be told what: the rules, and the ruling they come to.
package org.nadhir.policy;
