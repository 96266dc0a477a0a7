errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 400 - Bad request | The body is no JSON | Send JSON |

<table>
<tr><th>Error code</th><th>Cause</th></tr>
<tr><td>503</td><td>Overloaded</td></tr>
</table>
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
