"""Values for the scalars of Payload's GraphQL schema."""

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

TEXT = st.text(max_size=40).map(nodes.String)
NUMBER = st.integers(min_value=-(2**31), max_value=2**31 - 1).map(nodes.Int)

schemathesis.graphql.scalar("DateTime", st.datetimes().map(lambda at: at.isoformat() + "Z").map(nodes.String) | TEXT)
schemathesis.graphql.scalar("EmailAddress", st.emails().map(nodes.String) | TEXT)
schemathesis.graphql.scalar("JSON", TEXT | NUMBER | st.booleans().map(nodes.Boolean))
schemathesis.graphql.scalar("JSONObject", TEXT | NUMBER)
