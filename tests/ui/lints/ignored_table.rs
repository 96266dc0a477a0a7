errdown::include_errors! {
    pub enum E = r#"
| Code | Cause | Solution |
|------|-------|----------|
| 400 - Bad request | The body is no JSON | Send JSON |

<Table>
<Row><Cell>Error code</Cell><Cell>Cause</Cell></Row>
<Row><Cell>503</Cell><Cell>Overloaded</Cell></Row>
</Table>
"# {
        strict: true,
    }
}

fn main() {
    let _ = E::ALL;
}
